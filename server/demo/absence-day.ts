/** Today's workshop, in the middle of it: some tables have come far, one has hardly begun. */
import type { BoardPlan, SlipPlan, Spot } from './step.ts'

/** Where there is room on a learning wheel, beside the card that a note belongs to. */
const wheel = {
  byNewData: { x: 632, y: 40, side: 150 },
  byPreunderstanding: { x: 1140, y: 40, side: 150 },
  byInterpretation: { x: 1140, y: 900, side: 150 },
} as const satisfies Record<string, Spot>

export const absenceDay = {
  title: 'Læringsworkshop: Elevfravær',
  theme: 'Elevfravær',
  perSchool: ['learning-wheel', 'action-plan'],
  common: ['idoart', 'meeting-diamond'],
} as const

export const absenceBoards: readonly BoardPlan[] = [
  {
    canvas: 'learning-wheel',
    school: 'Åbrinkskolen',
    steps: [
      {
        by: 'Karen Lund',
        field: 'preunderstanding',
        text: 'Vi tror, at fraværet mest ligger i udskolingen, og at det handler om motivation. Vi ved ikke, om det også begynder tidligere.',
      },
      {
        by: 'Jonas Friis',
        field: 'exploration',
        text: '14 elever har mere end 15 % fravær. Ni af dem går på 5.–6. årgang. To ud af tre fraværsdage ligger mandag og tirsdag.',
      },
      {
        by: 'Tine Bak',
        field: 'interpretation',
        text: 'Overgangen fra indskoling til mellemtrin er svær: nye lærere, nye rum og flere skift på en dag. Nogle elever mangler en voksen, der venter dem.',
      },
      {
        by: 'Karen Lund',
        field: 'prepare-action',
        text: 'Vi kan selv gøre noget ved modtagelsen om morgenen og ved overleveringen mellem 4. og 5. klasse.',
      },
      { by: 'Jonas Friis', note: 'Mandag: 41 % af alle fraværsdage', colour: 'yellow', at: wheel.byPreunderstanding },
      { by: 'Tine Bak', note: '»Jeg ved ikke, hvem jeg skal gå hen til«', colour: 'pink', at: wheel.byInterpretation },
      { by: 'Karen Lund', note: 'Spørg også dem, der kommer hver dag', colour: 'blue', at: wheel.byNewData },
    ],
  },
  {
    canvas: 'action-plan',
    school: 'Åbrinkskolen',
    steps: [
      { by: 'Karen Lund', field: 'school', text: 'Åbrinkskolen, mellemtrinnet' },
      {
        by: 'Karen Lund',
        field: 'position',
        text: 'Ni elever på 5.–6. årgang har mere end 15 % fravær. Vi opdager det sent og handler hver for sig.',
      },
      {
        by: 'Jonas Friis',
        field: 'goal',
        text: 'Inden sommerferien er højst tre elever på mellemtrinnet over 15 %, og alle ni har en fast voksen, de selv har valgt.',
      },
      {
        by: 'Tine Bak',
        list: 'measures',
        row: {
          what: 'Morgenmodtagelse: en voksen i døren fra 7.40, som siger godmorgen ved navn.',
          who: 'Teamet på 5. årgang på skift, fra uge 6. Pædagogen tager mandag.',
          signs: 'Eleverne kommer ind uden at vente på gangen. Færre kommer for sent om mandagen.',
        },
      },
      {
        by: 'Jonas Friis',
        list: 'measures',
        row: {
          what: 'Samtale på tredje fraværsdag i stedet for efter en måned.',
          who: 'Klasselæreren ringer hjem, og eleven er med i samtalen.',
          signs: 'Forældrene ringer selv, når det begynder at blive svært.',
        },
      },
    ],
  },
  {
    canvas: 'learning-wheel',
    school: 'Strandengskolen',
    steps: [
      {
        by: 'Peter Nygaard',
        field: 'preunderstanding',
        text: 'Vi regner med, at det bekymrende fravær er lille hos os. Til gengæld er der mange enkeltdage.',
      },
      {
        by: 'Sofie Winther',
        field: 'exploration',
        text: 'Hver femte elev i 8. klasse har haft mindst ti enkeltdage siden august. De samles om dage med prøver og idræt.',
      },
      { by: 'Hanne Juul', note: 'Idræt: spørg om omklædningen', colour: 'yellow', at: wheel.byPreunderstanding },
      { by: 'Sofie Winther', note: 'Er »syg« altid syg?', colour: 'violet', at: wheel.byInterpretation },
    ],
  },
  {
    canvas: 'action-plan',
    school: 'Strandengskolen',
    steps: [
      { by: 'Peter Nygaard', field: 'school', text: 'Strandengskolen' },
      {
        by: 'Hanne Juul',
        field: 'position',
        text: 'Enkeltdage i udskolingen bliver ikke set som fravær. Det vil vi lave om på.',
      },
    ],
  },
  {
    canvas: 'learning-wheel',
    school: 'Nørrevangskolen',
    steps: [
      {
        by: 'Malene Krogh',
        field: 'preunderstanding',
        text: 'Fraværet er steget efter sammenlægningen af de to afdelinger. Vi tror, at det handler om fællesskabet.',
      },
      {
        by: 'Ali Demir',
        field: 'exploration',
        text: 'Stigningen er størst hos de elever, der skiftede bygning. I trivselsmålingen svarer de lavest på »Jeg hører til i klassen«.',
      },
      {
        by: 'Malene Krogh',
        field: 'interpretation',
        text: 'De har mistet deres steder i frikvarteret, og vi har ikke givet dem nye.',
      },
      { by: 'Ali Demir', note: 'Gå en tur med tre elever i frikvarteret', colour: 'green', at: wheel.byNewData },
    ],
  },
  {
    canvas: 'learning-wheel',
    school: 'Lindeskolen',
    steps: [
      {
        by: 'Birgitte Toft',
        field: 'preunderstanding',
        text: 'Vi har få elever med meget fravær, men dem har vi haft længe. Vi savner noget, der virker.',
      },
      { by: 'Rasmus Dahl', note: 'Hvad siger PPR’s tal?', colour: 'blue', at: wheel.byPreunderstanding },
    ],
  },
  {
    canvas: 'idoart',
    school: null,
    steps: [
      { by: 'Anders Holm Bech', field: 'subject', text: 'Læringsworkshop om elevfravær' },
      {
        by: 'Anders Holm Bech',
        field: 'intention',
        text: 'At skolerne hjælper hinanden med at se, hvad fraværet dækker over, og går hjem med ét tiltag, de tror på.',
      },
      { by: 'Lise Damgaard', field: 'outcome-organisation', text: 'En handleplan, der er begyndt.' },
      { by: 'Lise Damgaard', field: 'outcome-group', text: 'Et fælles sprog for fravær.' },
      { by: 'Anders Holm Bech', list: 'agenda', row: { item: 'Velkommen og hvad data siger', minutes: '20' } },
      { by: 'Anders Holm Bech', list: 'agenda', row: { item: 'Læringshjulet ved bordene', minutes: '60' } },
      { by: 'Lise Damgaard', list: 'agenda', row: { item: 'Deling på tværs af skoler', minutes: '30' } },
      { by: 'Lise Damgaard', list: 'agenda', row: { item: 'Handleplanen begyndes', minutes: '40' } },
      { by: 'Lise Damgaard', field: 'roles-during', text: 'Lise holder tiden, Anders går rundt.' },
      { by: 'Anders Holm Bech', field: 'rules', text: 'Vær nysgerrig. Spørg, før du svarer.' },
      { by: 'Anders Holm Bech', field: 'time', text: '9.00–12.00, pause 10.20' },
    ],
  },
  {
    canvas: 'blank',
    school: null,
    title: 'Parkeringspladsen',
    steps: [
      {
        by: 'Sofie Winther',
        note: 'Kan vi se fravær på tværs af skoler hver måned?',
        colour: 'yellow',
        at: { x: 240, y: 220, side: 200 },
      },
      {
        by: 'Jonas Friis',
        note: 'Hvem har prøvet morgenvækning? Vi vil gerne høre mere',
        colour: 'pink',
        at: { x: 500, y: 250, side: 200 },
      },
      { by: 'Ali Demir', note: 'SFO’en ved noget, vi ikke ved', colour: 'green', at: { x: 300, y: 500, side: 200 } },
      {
        by: 'Lise Damgaard',
        note: 'Tages op på næste netværksmøde',
        colour: 'white',
        at: { x: 780, y: 240, side: 200 },
      },
      {
        by: 'Tine Bak',
        note: 'Hvordan taler vi med forældre om de første dage?',
        colour: 'blue',
        at: { x: 580, y: 540, side: 200 },
      },
    ],
  },
]

/** Sent from phones into a field's tray, where they wait for the table to turn them up. */
export const absenceSlips: readonly SlipPlan[] = [
  { by: 'Tine Bak', school: 'Åbrinkskolen', field: 'exploration', text: 'Syv af de ni er nye på skolen siden sommer' },
  { by: 'Jonas Friis', school: 'Åbrinkskolen', field: 'exploration', text: 'Vi har ikke spurgt SFO’en endnu' },
  {
    by: 'Camilla Storm',
    school: 'Bakkelyskolen',
    field: 'exploration',
    text: '6 elever står for halvdelen af fraværet i 7.–9. klasse',
  },
  { by: 'Niels Overgaard', school: 'Bakkelyskolen', field: 'exploration', text: 'Kan vi se det fordelt på ugedage?' },
  {
    by: 'Camilla Storm',
    school: 'Bakkelyskolen',
    field: 'exploration',
    text: 'Forældrene ringer først efter tre dage',
  },
]
