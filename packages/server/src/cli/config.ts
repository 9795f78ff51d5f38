import { readConfig, valuesOf, type VariableName, variables } from '../platform/config.ts'

/** Prints every variable with its value (secrets hidden), and throws when the server would refuse to start with them. */
export function printConfig(environment: NodeJS.ProcessEnv): void {
  const values = valuesOf(environment)
  for (const [name, variable] of Object.entries(variables)) {
    const value = values[name as VariableName]
    const shown = value === undefined ? `(${variable.default})` : 'secret' in variable ? '(set, hidden)' : value
    console.log(`${name.padEnd(22)} ${shown}\n${' '.repeat(23)}${variable.meaning}; or ${name}_FILE`)
  }
  readConfig(environment)
}
