/** Last year's workshop: over, with plans that have been lived with since. */
import type { BoardPlan } from './step.ts'

export const readingDay = {
  title: 'Læringsworkshop: Læsning',
  theme: 'Læsning',
  perSchool: ['learning-wheel', 'action-plan'],
  common: ['meeting-diamond'],
} as const

export const readingBoards: readonly BoardPlan[] = [
  {
    canvas: 'learning-wheel',
    school: 'Åbrinkskolen',
    steps: [
      {
        by: 'Karen Lund',
        field: 'preunderstanding',
        text: 'Drengene på 3. årgang læser mindre end pigerne, og de vælger lettere bøger.',
      },
      {
        by: 'Tine Bak',
        field: 'exploration',
        text: 'Forskellen findes kun hos dem, der ikke læser hjemme. I skolen læser de lige meget.',
      },
      {
        by: 'Karen Lund',
        field: 'interpretation',
        text: 'Det handler om adgang til bøger og om, hvem der læser højt derhjemme – ikke om køn.',
      },
      {
        by: 'Tine Bak',
        field: 'prepare-action',
        text: 'Vi kan give tid til læsning i skoledagen og låne bøger ud, som børnene selv har valgt.',
      },
      {
        by: 'Karen Lund',
        field: 'action-plan',
        text: 'Tyve minutters læsning hver morgen og en bogkasse i hver klasse. Se handleplanen.',
      },
      {
        by: 'Tine Bak',
        field: 'new-data',
        text: 'Læseprøven i maj, og tre elever fra hver klasse fortæller, hvad de læser for tiden.',
      },
    ],
  },
  {
    canvas: 'action-plan',
    school: 'Åbrinkskolen',
    steps: [
      { by: 'Karen Lund', field: 'school', text: 'Åbrinkskolen, 3. årgang' },
      {
        by: 'Karen Lund',
        field: 'position',
        text: 'En tredjedel af eleverne læser aldrig uden for skolen. De falder bagud fra 3. klasse.',
      },
      {
        by: 'Tine Bak',
        field: 'goal',
        text: 'Alle elever på 3. årgang læser tyve minutter om dagen i en bog, de selv har valgt.',
      },
      {
        by: 'Tine Bak',
        list: 'measures',
        row: {
          what: 'Læsebånd hver morgen kl. 8.10–8.30. Den voksne læser også.',
          who: 'Alle lærere med første lektion, fra uge 34.',
          signs: 'Eleverne har bogen fremme, når vi kommer ind.',
        },
      },
      {
        by: 'Karen Lund',
        list: 'measures',
        row: {
          what: 'Bogkasse i hver klasse, skiftes hver tredje uge.',
          who: 'Skolebiblioteket og to elever fra hver klasse vælger.',
          signs: 'Bøger kommer hjem i taskerne og bliver talt om.',
        },
      },
      {
        by: 'Tine Bak',
        list: 'measures',
        row: {
          what: 'Forældre læser højt på biblioteket den første onsdag i måneden.',
          who: 'Kontaktforældrene, fra oktober.',
          signs: 'Der kommer nogen, vi ikke plejer at se.',
        },
      },
      {
        by: 'Karen Lund',
        field: 'evaluation',
        text: 'Status til læringssamtalen i november. Vi spørger eleverne først.',
      },
    ],
  },
  {
    canvas: 'learning-wheel',
    school: 'Strandengskolen',
    steps: [
      { by: 'Hanne Juul', field: 'preunderstanding', text: 'Eleverne kan læse, men de husker ikke, hvad de har læst.' },
      {
        by: 'Peter Nygaard',
        field: 'exploration',
        text: 'I fagtekster rammer hver fjerde elev på 6. årgang ved siden af hovedpointen.',
      },
      {
        by: 'Hanne Juul',
        field: 'interpretation',
        text: 'Vi underviser i at læse i dansk – og forventer det i alle andre fag.',
      },
      { by: 'Peter Nygaard', field: 'prepare-action', text: 'Alle fag kan bruge de samme tre spørgsmål før en tekst.' },
    ],
  },
  {
    canvas: 'action-plan',
    school: 'Strandengskolen',
    steps: [
      { by: 'Peter Nygaard', field: 'school', text: 'Strandengskolen, 6. årgang' },
      {
        by: 'Hanne Juul',
        field: 'position',
        text: 'Faglig læsning er dansklærerens sag. Det mærkes i natur/teknologi og historie.',
      },
      { by: 'Hanne Juul', field: 'goal', text: 'Eleverne bruger de tre spørgsmål af sig selv, også i matematik.' },
      {
        by: 'Peter Nygaard',
        list: 'measures',
        row: {
          what: 'Tre faste spørgsmål før hver fagtekst, hængt op i alle lokaler.',
          who: 'Hele årgangsteamet, fra efterårsferien.',
          signs: 'Eleverne peger på plakaten, før vi gør det.',
        },
      },
    ],
  },
  {
    canvas: 'learning-wheel',
    school: 'Nørrevangskolen',
    steps: [
      { by: 'Malene Krogh', field: 'preunderstanding', text: 'De tosprogede elever mangler ord, ikke læseteknik.' },
      {
        by: 'Ali Demir',
        field: 'exploration',
        text: 'Ordforrådsprøven viser store forskelle, også blandt dem med dansk som modersmål.',
      },
    ],
  },
  {
    canvas: 'meeting-diamond',
    school: null,
    steps: [
      {
        by: 'Lise Damgaard',
        field: 'action',
        text: 'Fire skoler har haft læsebånd siden august. To har prøvet bogkasser, én har fået forældre med.',
      },
      {
        by: 'Anders Holm Bech',
        field: 'effect',
        text: 'Der bliver læst mere. Størst er forskellen hos dem, der læste mindst.',
      },
      { by: 'Karen Lund', field: 'learning', text: 'Det virker, når den voksne selv læser. Ro alene gør det ikke.' },
      { by: 'Peter Nygaard', field: 'next-step', text: 'Vi besøger hinandens læsebånd i uge 11 og tager en elev med.' },
      { by: 'Malene Krogh', note: 'Vi vil gerne besøges!', colour: 'green', at: { x: 140, y: 780, side: 160 } },
    ],
  },
]

/** Boards that a school has made for itself, to be found on its own page. */
export const ownBoards: readonly BoardPlan[] = [
  {
    canvas: 'meeting-diamond',
    school: 'Åbrinkskolen',
    title: 'Læringssamtale I',
    steps: [
      { by: 'Åbrinkskolen', field: 'action', text: 'Læsebåndet har kørt i 12 uger i alle klasser på 3. årgang.' },
      {
        by: 'Åbrinkskolen',
        field: 'effect',
        text: '22 af 48 elever har lånt bøger til ferien. Sidste år var det fem.',
      },
      { by: 'Anders Holm Bech', field: 'learning', text: 'Det blev først til noget, da eleverne selv valgte bøgerne.' },
      { by: 'Åbrinkskolen', field: 'next-step', text: '4. årgang begynder efter jul. Bogkasserne følger med.' },
    ],
  },
  {
    canvas: 'idoart',
    school: 'Strandengskolen',
    title: 'Læringssamtale I – kontrakt',
    steps: [
      { by: 'Strandengskolen', field: 'subject', text: 'Første læringssamtale' },
      { by: 'Strandengskolen', field: 'intention', text: 'At få øje på, hvad der er kommet ud af de tre spørgsmål.' },
      { by: 'Strandengskolen', list: 'agenda', row: { item: 'Siden sidst', minutes: '15' } },
      { by: 'Strandengskolen', list: 'agenda', row: { item: 'Elevernes egne ord', minutes: '25' } },
      { by: 'Strandengskolen', field: 'participants', text: 'Peter, Sofie, Hanne og Lise' },
    ],
  },
]
