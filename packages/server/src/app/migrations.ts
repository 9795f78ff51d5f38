import { CreateHouse1764000000000 } from '../migrations/1764000000000-create-house.ts'

/** How the tables came to be, oldest first. Never edited once released. */
export const migrations = [CreateHouse1764000000000]
