/** "Storskærm", or "Storskærm 2" where there is one of that name already: on the remote each has to be told from the others. */
export function freeName(name: string, taken: readonly { name: string }[]): string {
  const names = new Set(taken.map((one) => one.name.trim().toLocaleLowerCase()))
  const isFree = (tried: string) => !names.has(tried.toLocaleLowerCase())
  if (isFree(name)) return name
  let number = 2
  while (!isFree(`${name} ${number}`)) number++
  return `${name} ${number}`
}
