export const fields = {
  oneWrites: '{{name}} skriver …',
  moreWrite_one: '{{name}} og en til skriver …',
  moreWrite_other: '{{name}} og {{count}} andre skriver …',
  full: 'Der er ikke plads til mere i feltet.',
  nothingWritten: '–',
  notes: 'Sedler',
  otherNotes: 'Andre sedler',
  drawnTexts: 'Skrevet på tavlen',
}
