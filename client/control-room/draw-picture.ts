/** A miniature as it is shown: drawn once from the board's picture, so that scrolling past it costs nothing. */

/** Answers with how long the page was busy with it, in ms. Without an answer from the server the older one stays. */
export async function drawPicture(source: string, frame: HTMLElement, onDrawn: () => void): Promise<number> {
  const picture = await fetchPicture(source)
  if (!picture) return 0
  const startedAt = performance.now()
  const url = URL.createObjectURL(picture)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    frame.replaceChildren(drawnAt(image, frame))
    onDrawn()
    await nextFrame()
  } catch {
    // Not a picture: the next version is asked for again.
  } finally {
    URL.revokeObjectURL(url)
  }
  return performance.now() - startedAt
}

async function fetchPicture(source: string): Promise<Blob | null> {
  try {
    const answer = await fetch(source)
    return answer.ok ? await answer.blob() : null
  } catch {
    return null
  }
}

/** As sharp as the screen, at the size at which it stands. */
function drawnAt(image: HTMLImageElement, frame: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const scale = Math.min(
    (frame.clientWidth * devicePixelRatio) / image.naturalWidth,
    (frame.clientHeight * devicePixelRatio) / image.naturalHeight,
  )
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** After what has been changed is on the screen; a page that is hidden has no frames. */
const nextFrame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 0))
    setTimeout(done, 500)
  })
