/** The zero of each script that people here type numbers in; its nine other digits follow. */
const NULLEN = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
]

/** Digits of any script as 0 to 9, with the Arabic decimal and thousands marks as comma and dot. */
export const westlich = (text: string): string =>
  text
    .replaceAll('٫', ',')
    .replaceAll('٬', '.')
    .replace(/[．。]/g, '.')
    .replace(/\p{Nd}/gu, zeichen => ziffer(zeichen.codePointAt(0) ?? 0) ?? zeichen)

function ziffer(stelle: number): string | undefined {
  const erste = NULLEN.find(null_ => stelle >= null_ && stelle < null_ + 10)
  return erste === undefined ? undefined : String(stelle - erste)
}
