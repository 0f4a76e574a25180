/**
 * How wide a text is and where its lines break, without a screen: for heads that must fit, rows that grow with their text, and
 * pictures made on the server. Within 3 % of what a browser sets.
 */

/**
 * Advance widths of Atkinson Hyperlegible Next at weight 400, in hundredths of the letter height: measured in a browser from the
 * font file that the pages load.
 */
const advances: Readonly<Record<number, string>> = {
  16: "'",
  21: ',.:;',
  24: '`|’·',
  25: 'ij',
  26: 'l',
  28: ' ',
  29: '!',
  30: '"()',
  31: 'f',
  32: '[',
  33: 't',
  34: ']{}',
  35: 'r',
  36: '-',
  37: '_',
  39: '/I\\',
  40: '“”',
  41: '1',
  45: 'y',
  46: 'vz',
  47: 's',
  48: '?x',
  49: '*ck',
  50: '–',
  51: '7J',
  53: 'aåä',
  54: 'Leuéü',
  55: '2<>F^hnoøö',
  56: 'Tdg~»«',
  57: 'EbpqÉ',
  58: '3Y',
  59: '$5PSV',
  60: '69',
  61: '+4BRZ',
  62: '8X',
  63: '=AKÅÄ',
  65: '#0C',
  66: '€',
  67: 'D…',
  68: 'w',
  69: 'GHNUÜ',
  71: 'OØÖ',
  72: 'Q',
  73: '&',
  78: '@',
  82: 'M—',
  85: 'm',
  86: 'W',
  87: 'æ',
  89: 'Æ',
  92: '%',
}
const advanceOf: ReadonlyMap<string, number> = new Map(
  Object.entries(advances).flatMap(([width, letters]) =>
    Array.from(letters, (letter): [string, number] => [letter, Number(width) / 100]),
  ),
)
/** Letters beyond Latin-1 come from another face: as wide as they are high, to be safe. */
const unknownAdvance = 1
const weightFactors = { 400: 1, 600: 1.055, 700: 1.075 } as const
export type Weight = keyof typeof weightFactors

/** In the unit of `size`, the letter height. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let ems = 0
  for (const letter of text) ems += advanceOf.get(letter) ?? unknownAdvance
  return ems * size * weightFactors[weight]
}

/** The lines of a text as a browser breaks them: at spaces and after hyphens, inside a word only where the word alone is too wide. */
export function wrapText(text: string, maxWidth: number, size: number, weight: Weight = 400): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, maxWidth, size, weight))
}

function wrapParagraph(paragraph: string, maxWidth: number, size: number, weight: Weight): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (text: string) => textWidth(text.trimEnd(), size, weight) <= maxWidth
  for (const word of paragraph.match(/[^\s-]*-+|\S+|\s+/g) ?? []) {
    if (fits(line + word)) {
      line += word
      continue
    }
    if (line.trim()) lines.push(line.trimEnd())
    line = word.trimStart()
    while (!fits(line)) {
      const head = longestFit(line, fits)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  lines.push(line.trimEnd())
  return lines
}

/** At least one letter, so that the narrowest column comes to an end. */
function longestFit(word: string, fits: (text: string) => boolean): string {
  const letters = Array.from(word)
  let low = 1
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(letters.slice(0, middle).join(''))) low = middle
    else high = middle - 1
  }
  return letters.slice(0, low).join('')
}

/** Height of a line of writing, in letter heights. */
export const lineHeight = 1.3
