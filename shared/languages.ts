import { z } from 'zod'

export const languages = ['da', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>
export const defaultLanguage: Language = 'da'

/** A text of ours in every language, where it belongs to a piece of data (a canvas) and not to a page. */
export type Words = Record<Language, string>
