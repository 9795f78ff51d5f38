/** How many bytes an uploaded file may have. */
export const uploadLimit = 16 * 1024 * 1024
