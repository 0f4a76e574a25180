/** Preloaded into every server alike: asked by its parent, it collects what is collectable and says what is left. */
process.on('message', (question) => {
  if (question !== 'memory') return
  globalThis.gc?.()
  globalThis.gc?.()
  process.send?.(process.memoryUsage())
})
// A parent that listens must not keep the server alive.
process.channel?.unref()
