/** Lets the browser save a file under a name that every system accepts. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, '-')
  link.click()
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
