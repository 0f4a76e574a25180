export const front = {
  pageTitle: 'Læringstavlen',
  title: 'Tænk sammen ved samme tavle',
  lead: 'Læringshjul, mødediamant og handleplan, som alle ved bordet skriver på samtidig – og som I finder igen, næste gang I mødes.',
  codeLabel: 'Skriv koden, I ser på skærmen',
  codeHint: 'Seks bogstaver og tal. Ingen konto, ingen installation.',
  join: 'Kom med',
  accountsTitle: 'Skole eller konsulent?',
  accountsText: 'Log ind, så finder du jeres tavler og workshopdage.',
  canvasesTitle: 'Tavler med en retning',
  canvasesText:
    'Felterne er faste, så ingen skubber til dem ved et uheld. Resten af arket er frit: sedler, tegninger, pile og billeder.',
  dayTitle: 'Fra workshop til næste læringssamtale',
  steps: {
    open: { title: 'Konsulenten åbner dagen', text: 'Ét klik giver hver skole sine tavler med navn på.' },
    join: { title: 'Bordet skriver koden', text: 'Telefon, tablet eller bærbar – navn, skole, og så er man i gang.' },
    think: { title: 'Alle tænker med', text: 'Ingen bogstaver går tabt, heller ikke når nettet er ustabilt.' },
    back: { title: 'Planen er der næste år', text: 'Skolen logger ind, læser videre og retter til.' },
  },
  footer: 'Alt, hvad I skriver, bliver på jeres egen server.',
  figure: {
    people: { first: 'Mette', second: 'Jonas', third: 'Amina' },
    note: 'Hvad siger eleverne?',
  },
}
