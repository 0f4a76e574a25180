/** To the whole screen, and back again. A browser that doesn't want to stays as it is. */
export async function toggleFullScreen(document: Document): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen().catch(() => {})
}
