/** The header that makes a file of an answer. Signs that `encodeURIComponent` leaves but RFC 8187 has other uses for are written out too. */
export const asAttachment = (fileName: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, percentOf)}`

const percentOf = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
