/** Who there is in the example municipality. All of it is made up. */
export const demoPassword = 'sol-over-fjorden'

export const admin = { name: 'Mette Kirkegaard', email: 'mette@vestersund.example' }

export const consultants = [
  { name: 'Anders Holm Bech', email: 'anders@vestersund.example' },
  { name: 'Lise Damgaard', email: 'lise@vestersund.example' },
] as const

/** Each school with its own account and those who sat at its table. */
export const schools = [
  { name: 'Åbrinkskolen', email: 'aabrink@vestersund.example', table: ['Karen Lund', 'Jonas Friis', 'Tine Bak'] },
  {
    name: 'Strandengskolen',
    email: 'strandeng@vestersund.example',
    table: ['Peter Nygaard', 'Sofie Winther', 'Hanne Juul'],
  },
  { name: 'Nørrevangskolen', email: 'noerrevang@vestersund.example', table: ['Malene Krogh', 'Ali Demir'] },
  { name: 'Lindeskolen', email: 'linde@vestersund.example', table: ['Birgitte Toft', 'Rasmus Dahl'] },
  { name: 'Bakkelyskolen', email: 'bakkely@vestersund.example', table: ['Camilla Storm', 'Niels Overgaard'] },
] as const
