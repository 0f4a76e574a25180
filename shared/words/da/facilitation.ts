/** Den dag, konsulenten styrer: programmet, som det står i kalenderen. */
export const facilitation = {
  itemWithMinutes_one: '{{title}} (ét minut)',
  itemWithMinutes_other: '{{title}} ({{count}} min.)',
}
