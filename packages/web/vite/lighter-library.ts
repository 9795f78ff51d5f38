import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

// The component library is written so that some parts cannot be left out or loaded later. Both matter here: the first load
// has a budget (tools/check-bundle.ts). Each part below was measured; without this plugin the build is 60 kB heavier.

/** What the library imports and these screens never reach: on a narrow screen the sidebar always slides over. */
const unreached: readonly { id: string; importer: RegExp; instead: string }[] = [
  { id: './Drawer.vue', importer: /DashboardSidebar\.vue/, instead: './Slideover.vue' },
  { id: './Modal.vue', importer: /DashboardSidebar\.vue/, instead: './Slideover.vue' },
]

const namespaced = 'reka-ui/namespaced'
const namespaceImport = new RegExp(`import \\{([^}]+)\\} from "${namespaced}";?`)
const oneNamespace = `${namespaced}?only=`

/**
 * Takes the library's weight off the first load. `reka-ui/namespaced` is one module with all components in objects: whoever
 * needs a menu would load the date field too. Here each object becomes a module of its own.
 */
export function lighterLibrary(): Plugin {
  return {
    name: 'entitle:lighter-library',
    enforce: 'pre',

    async resolveId(id, importer = '') {
      const part = unreached.find((each) => each.id === id && each.importer.test(importer))
      if (part) return this.resolve(part.instead, importer, { skipSelf: true })
      if (!id.startsWith(oneNamespace)) return undefined
      const all = await this.resolve(namespaced, importer, { skipSelf: true })
      return all && `${all.id}?only=${id.slice(oneNamespace.length)}`
    },

    load(id) {
      const [file, name] = id.split('?only=')
      return file && name ? moduleOf(name, readFileSync(file, 'utf8')) : undefined
    },

    transform(code, id) {
      if (!id.includes('@nuxt/ui')) return undefined
      const imported = namespaceImport.exec(code)
      if (!imported) return undefined
      const names = (imported[1] ?? '').split(',').map((each) => each.trim())
      const imports = names.map((each) => `import { ${each} } from "${oneNamespace}${each.split(' as ')[0]}";`)
      return { code: code.replace(imported[0], imports.join(' ')), map: null }
    },
  }
}

function moduleOf(name: string, allNamespaces: string): string {
  const object = new RegExp(`const ${name} = \\{[^}]*\\};`).exec(allNamespaces)?.[0]
  if (!object) throw new Error(`${namespaced} has no ${name}`)
  const parts = [...object.matchAll(/: (\w+)/g)].map(([, part]) => part)
  return `import { ${[...new Set(parts)].join(', ')} } from 'reka-ui'\nexport ${object}`
}
