/**
 * Text that people wrote, as Markdown that shows it letter by letter: nothing of it becomes a heading, a list, a link, a picture or
 * HTML, in CommonMark and in GitHub's dialect.
 */

/** One line; breaks become spaces. */
export function escapeMarkdownLine(text: string): string {
  return escapeStart(escapeInside(withoutControls(text).replaceAll(/\s+/g, ' ').trim()))
}

/** Paragraphs, with the text's own line breaks kept. `indent` stands before every line after the first, for texts inside lists. */
export function escapeMarkdownText(text: string, indent = ''): string {
  const paragraphs = withoutControls(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => escapeStart(escapeInside(line.trim()))))
    .map((lines) => lines.filter(Boolean).join(`\\\n${indent}`))
  return paragraphs.filter(Boolean).join(`\n\n${indent}`)
}

/** What could begin markup inside a line; addresses, which some dialects turn into links by themselves, lose that. */
function escapeInside(line: string): string {
  return line
    .replaceAll(/[\\`*_[\]<>&~|$^{}!]/g, String.raw`\$&`)
    .replaceAll('://', String.raw`\://`)
    .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replaceAll('@', String.raw`\@`)
}

/** What makes a line something else than a paragraph when it stands first: headings, lists, rules, underlines of headings. A number begins a list only with a space after its dot: `9.00` does not. */
function escapeStart(line: string): string {
  return line.replace(/^[#+=:-]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}

/** Without characters that are not for showing: controls, and those that turn the direction of what follows. */
function withoutControls(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
}
