// Generates the TypeScript types of the REST contract from the API's own description.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const generated = '../app/openapi.json'
const provisional = 'src/api/generated/openapi.provisional.json'
const source = existsSync(generated) ? generated : provisional
const target = 'src/api/generated/schema.d.ts'
execFileSync('npx', ['--no-install', 'openapi-typescript', source, '-o', target], { stdio: 'inherit' })
