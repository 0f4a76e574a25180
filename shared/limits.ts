/** Every bound that both sides know. The server enforces them; the client uses them to say so before it comes to that. */
export const limits = {
  /** Characters of a person's, school's, board's name or a workshop's title. */
  nameLength: 80,
  themeLength: 80,
  emailLength: 254,
  passwordMinLength: 10,
  passwordMaxLength: 200,
  /** Characters of one field, cell or note. */
  fieldLength: 20_000,
  noteLength: 2_000,
  /** Rows of one list, e.g. an action plan's. */
  rows: 100,
  /** Shapes on a board: a warning is shown at the first, the server refuses more than the second. */
  shapesWarning: 1_000,
  shapes: 1_500,
  /** Bytes of a board's document in Yjs' encoding. */
  boardBytes: 8 * 1024 * 1024,
  /** Bytes of one WebSocket frame. */
  frameBytes: 1024 * 1024,
  /** Bytes of one presence state. */
  presenceBytes: 4 * 1024,
  /** Bytes of a JSON body. */
  bodyBytes: 64 * 1024,
  /** Bytes and pixels of an uploaded picture, before it is made smaller. */
  imageBytes: 12 * 1024 * 1024,
  imagePixels: 40_000_000,
  /** Longest side in pixels of a picture as it is stored. */
  imageSide: 2_000,
  imagesPerBoard: 200,
  schoolsPerWorkshop: 60,
  boardsPerWorkshop: 400,
  guestsPerWorkshop: 2_000,
  joinCodeLength: 6,
} as const
