import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Where `./ops dev` runs the application. */
const BACKEND = process.env.BACKEND ?? 'http://localhost:8084'

/** What the application answers itself, sign-in pages included, under the name the browser used. */
const ANSWERED = ['/actuator', '/api', '/auth', '/docs', '/idp', '/oauth2', '/openapi.json', '/.well-known']

/** The application fills these in for a real page; the dev server does it here. */
const placeholders: Plugin = {
  name: 'server-placeholders',
  apply: 'serve',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('__LANG__', 'en').replace('__THEME__', 'dark'),
  },
}

export default defineConfig(({ command }) => ({
  plugins: [react(), placeholders],
  ...(command === 'build' ? { html: { cspNonce: '__CSP_NONCE__' } } : {}),
  server: {
    strictPort: true,
    watch: { ignored: ['**/target/**', '**/dist/**'] },
    proxy: {
      ...Object.fromEntries(ANSWERED.map((path) => [path, { target: BACKEND }])),
      '/ws': { target: BACKEND, ws: true },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    reporters: ['default', 'json'],
    outputFile: { json: 'target/vitest-unit.json' },
    env: { TZ: 'Europe/Berlin' },
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/app/test-setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
}))
