/** The desk cannot start; the message is the one line that a person gets to read. */
export class Startfehler extends Error {}
