/** Program and system in words a person recognises their device by; no version, which would make it a fingerprint. */
export function geraetAus(useragent: string | undefined): string {
  const kennt = (liste: readonly (readonly [RegExp, string])[]): string | undefined =>
    liste.find(([muster]) => muster.test(useragent ?? ''))?.[1]
  const programm = kennt(PROGRAMME) ?? 'Unbekannter Browser'
  const system = kennt(SYSTEME)
  return system === undefined ? programm : `${programm}, ${system}`
}

/** The first that fits: nearly all call themselves Safari and Chrome as well. */
const PROGRAMME = [
  [/Firefox\//, 'Firefox'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const SYSTEME = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone oder iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux|X11/, 'Linux'],
] as const
