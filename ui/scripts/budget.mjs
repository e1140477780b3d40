// Fails when the JavaScript that /ops needs for its first paint, or one lazy chunk, grows too large.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const KIB = 1024
const INITIAL_LIMIT = 250
const CHUNK_LIMIT = 180

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const kib = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / KIB

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, seen)
  return seen
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const initial = closure(entry)
for (const key of Object.keys(manifest).filter((name) => name.endsWith('OpsRoute.tsx'))) closure(key, initial)

const files = new Set([...initial].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')))
const total = [...files].reduce((sum, file) => sum + kib(file), 0)
const lazy = readdirSync('dist/assets')
  .map((name) => `assets/${name}`)
  .filter((file) => file.endsWith('.js') && !files.has(file))
  .map((file) => ({ file, size: kib(file) }))
  .sort((a, b) => b.size - a.size)

console.log(
  `/ops initial JavaScript ${total.toFixed(1)} KiB gz in ${files.size} files (limit ${INITIAL_LIMIT})`,
)
if (lazy[0])
  console.log(`largest lazy chunk ${lazy[0].size.toFixed(1)} KiB gz, ${lazy[0].file} (limit ${CHUNK_LIMIT})`)
if (total > INITIAL_LIMIT || (lazy[0]?.size ?? 0) > CHUNK_LIMIT) process.exit(1)
