import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // tldraw's translations are files that are fetched; as data: URLs the content security policy would block them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
})
