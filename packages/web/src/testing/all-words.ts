/** Every word of the application, for what shows the words of several slices. */
export { words as allWords } from '../app/words.en.ts'
