/*
 * The perturbation table: for i cases (the last row for eight and more) the deviations with their upper bounds of 2³².
 * Maximum entropy with deviation at most 5, mean 0, variance 3, never a 1 or a 2, zero stays zero. Made with the function
 * create_cnt_ptable(D=5, V=3, js=2) of the package ptable 1.0.0; only its numbers are used. Never changed after the first
 * release: another table would be a second draw for the same cell.
 */
export const PTABELLE_ID = 'D5-V3-js2'

export const PTABELLE: readonly (readonly (readonly [abweichung: number, bis: number])[])[] = [
  // prettier-ignore
  [[0, 4294967296]],
  // prettier-ignore
  [[-1, 3154522654], [2, 3741731399], [3, 4054389170], [4, 4215147906], [5, 4294967296]],
  // prettier-ignore
  [[-2, 1755812867], [1, 3502333573], [2, 4136373868], [3, 4275182143], [4, 4293508210], [5, 4294967296]],
  // prettier-ignore
  [[-3, 876113972], [0, 2566881621], [1, 3629853342], [2, 4104741305], [3, 4255503418], [4, 4289514878], [5, 4294967296]],
  // prettier-ignore
  [[-4, 364448892], [-1, 1558111485], [0, 2751774122], [1, 3565213827], [2, 4016724196], [3, 4211953481], [4, 4277712737], [5, 4294967296]],
  // prettier-ignore
  [[-5, 86532811], [-2, 831054525], [-1, 1778666088], [0, 2729220905], [1, 3480701197], [2, 3948923327], [3, 4178845081], [4, 4267826925], [5, 4294967296]],
  // prettier-ignore
  [[-3, 309365721], [-2, 896561109], [-1, 1744178875], [0, 2674696123], [1, 3451579515], [2, 3944860288], [3, 4183059131], [4, 4270535718], [5, 4294967296]],
  // prettier-ignore
  [[-4, 79195761], [-3, 317497211], [-2, 839855600], [-1, 1673973296], [0, 2644266624], [1, 3466501176], [2, 3974082129], [3, 4202343234], [4, 4277121492], [5, 4294967296]],
  // prettier-ignore
  [[-5, 16285915], [-4, 87543416], [-3, 312138552], [-2, 822081608], [-1, 1656136168], [0, 2638831128], [1, 3472885688], [2, 3982828744], [3, 4207423880], [4, 4278681381], [5, 4294967296]],
]
