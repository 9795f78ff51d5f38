/** A toy of the house in which every import is allowed. */
export const sound: Record<string, string> = {
  'node_modules/typeorm/package.json': '{ "name": "typeorm", "main": "index.js" }',
  'node_modules/typeorm/index.js': '',
  'node_modules/valibot/package.json': '{ "name": "valibot", "main": "index.js" }',
  'node_modules/valibot/index.js': '',
  'packages/schema/package.json': '{ "name": "@entitle/schema", "exports": { "./*": { "source": "./src/*.ts" } } }',
  'packages/schema/src/group/license-group.ts': `import { nameRules } from './license-group.rules.ts'`,
  'packages/schema/src/group/license-group.rules.ts': `import * as v from 'valibot'\nimport type { LicenseGroup } from './license-group.ts'`,
  'packages/schema/src/group/license-group.values.ts': '',
  'packages/server/src/main.ts': `import './app/http.ts'`,
  'packages/server/src/app/http.ts': `import '../group/license-group.resolver.ts'\nimport '../platform/config.ts'`,
  'packages/server/src/platform/config.ts': '',
  'packages/server/src/platform/context.ts': `import './clock.ts'`,
  'packages/server/src/testing/test-app.ts': `import '../app/http.ts'`,
  'packages/server/src/group/license-group.entity.ts': `import { LicenseGroup } from '@entitle/schema/group/license-group'`,
  'packages/server/src/group/license-group.service.ts': `import './license-group.entity.ts'\nimport '../platform/context.ts'`,
  'packages/server/src/group/license-group.resolver.ts': `import './license-group.service.ts'`,
  'packages/server/src/group/license-group.api.test.ts': `import '../testing/test-app.ts'`,
  'packages/server/src/agreement/agreement.entity.ts': `import '../group/license-group.entity.ts'`,
  'packages/server/src/agreement/agreement.query.ts': `import '../group/license-group.entity.ts'`,
  'packages/server/src/agreement/agreement.resolver.ts': `import '../group/license-group.service.ts'`,
  'packages/server/src/cli/main.ts': `import '../platform/config.ts'`,
  'packages/web/src/app/router.ts': `import '../agreement/AgreementPage.vue'`,
  'packages/web/src/ui/AppTable.vue': '<template><p /></template>',
  'packages/web/src/group/LicenseGroupPicker.vue': `<script setup lang="ts">\nimport '../ui/AppTable.vue'\n</script>`,
  'packages/web/src/group/LicenseGroupPage.vue': '<template><p /></template>',
  'packages/web/src/agreement/AgreementPage.vue': `<script setup lang="ts">
import type { LicenseGroup } from '@entitle/schema/group/license-group'
import { nameRules } from '@entitle/schema/group/license-group.rules'
import LicenseGroupPicker from '../group/LicenseGroupPicker.vue'
</script>`,
}

/** One fault for each way that a rule can be broken: which rule names it, between which two files. */
export const unsound: { rule: string; from: string; text: string; to: string }[] = [
  {
    rule: 'no-circular',
    from: 'packages/server/src/platform/clock.ts',
    text: `import './context.ts'`,
    to: 'packages/server/src/platform/context.ts',
  },
  {
    rule: 'schema-is-a-leaf',
    from: 'packages/schema/src/agreement/asks-server.ts',
    text: `import type { Config } from '../../../server/src/platform/config.ts'`,
    to: 'packages/server/src/platform/config.ts',
  },
  {
    rule: 'schema-is-a-leaf',
    from: 'packages/schema/src/agreement/stores.ts',
    text: `import 'typeorm'`,
    to: 'node_modules/typeorm/index.js',
  },
  {
    rule: 'rules-are-plain',
    from: 'packages/schema/src/agreement/agreement.rules.ts',
    text: `import { LicenseGroup } from '../group/license-group.ts'`,
    to: 'packages/schema/src/group/license-group.ts',
  },
  {
    rule: 'web-takes-plain-files',
    from: 'packages/web/src/agreement/AgreementForm.vue',
    text: `<script setup lang="ts">\nimport { LicenseGroup } from '@entitle/schema/group/license-group'\n</script>`,
    to: 'packages/schema/src/group/license-group.ts',
  },
  {
    rule: 'slices-meet-in-services',
    from: 'packages/server/src/agreement/other.resolver.ts',
    text: `import '../group/license-group.entity.ts'`,
    to: 'packages/server/src/group/license-group.entity.ts',
  },
  {
    rule: 'slices-meet-in-services',
    from: 'packages/server/src/agreement/other.service.ts',
    text: `import '../group/license-group.resolver.ts'`,
    to: 'packages/server/src/group/license-group.resolver.ts',
  },
  {
    rule: 'platform-knows-no-slice',
    from: 'packages/server/src/platform/curious.ts',
    text: `import '../group/license-group.service.ts'`,
    to: 'packages/server/src/group/license-group.service.ts',
  },
  {
    rule: 'app-is-the-top',
    from: 'packages/web/src/agreement/routes.ts',
    text: `import '../app/router.ts'`,
    to: 'packages/web/src/app/router.ts',
  },
  {
    rule: 'web-slices-are-islands',
    from: 'packages/web/src/agreement/AgreementList.vue',
    text: `<script setup lang="ts">\nimport LicenseGroupPage from '../group/LicenseGroupPage.vue'\n</script>`,
    to: 'packages/web/src/group/LicenseGroupPage.vue',
  },
  {
    rule: 'cli-speaks-over-the-wire',
    from: 'packages/server/src/cli/refresh.ts',
    text: `import '../group/license-group.service.ts'`,
    to: 'packages/server/src/group/license-group.service.ts',
  },
  {
    rule: 'testing-is-for-tests',
    from: 'packages/server/src/group/ship-it.ts',
    text: `import '../testing/test-app.ts'`,
    to: 'packages/server/src/testing/test-app.ts',
  },
  {
    rule: 'every-import-is-found',
    from: 'packages/schema/src/agreement/lost.ts',
    text: `import './nowhere.ts'`,
    to: './nowhere.ts',
  },
]
