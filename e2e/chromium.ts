import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))

// The browser can reach this machine and nothing else, whatever a page asks for.
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'
// Containers give /dev/shm 64 MB and root no sandbox; hinting would make text differ between machines.
const contained = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]

/** Starts the Chromium that npm brought, or the one that CHROMIUM_PATH names. Nothing is downloaded or installed. */
export async function launchChromium(): Promise<Browser> {
  const args = [...contained, offline]
  const named = process.env['CHROMIUM_PATH']
  if (named) return chromium.launch({ executablePath: named, args })
  const folder = await unpackedChromium()
  const env = {
    ...ownEnvironment(),
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env })
}

async function unpackedChromium(): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  const folder = join(cache, `chromium-${versionOf(dirname(bin))}`)
  if (!existsSync(folder)) await unpack(bin, folder)
  return folder
}

// In a folder of its own first, so that neither a killed run nor one beside this leaves half a browser behind.
async function unpack(bin: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const begun = mkdtempSync(`${folder}-`)
  await inflateInto(begun, bin)
  writeFileSync(
    join(begun, 'fonts.conf'),
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  )
  try {
    renameSync(begun, folder)
  } catch (error) {
    rmSync(begun, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

// The package unpacks into the temporary folder and trusts what another user may have left there: it gets its own. Its
// al2023 libraries (nss, nspr, expat) are meant for one cloud only, but a bare machine lacks them just the same.
async function inflateInto(folder: string, bin: string): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    await Promise.all([packed.executablePath(bin), inflate(join(bin, 'al2023.tar.br'))])
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

function versionOf(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  return version
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
