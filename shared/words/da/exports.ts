/** Navne, som serveren giver tavler og filer. */
export const exports = {
  boardOfSchool: '{{canvas}} – {{school}}',
  commonBoard: '{{canvas}} – fælles',
}
