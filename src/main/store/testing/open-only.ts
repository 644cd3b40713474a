import { systemRandom, wallClock } from '#main/time.ts'
import { openStore } from '../store.ts'

/** Opens the database, making it where there is none. */
const [file = ''] = process.argv.slice(2)
openStore(file, { wall: wallClock, random: systemRandom }).close()
