/** A count with the name of what it counts: `1 paper`, `7 papers`. */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
