// Runs `npm ci` only when package-lock.json changed since the last run.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.lock-sha256'
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) process.exit(0)

const arguments_ = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
execFileSync('npm', arguments_, { stdio: 'inherit' })
writeFileSync(stamp, lock)
