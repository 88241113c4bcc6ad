export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function printTable(rows: [what: string, figure: string, aim: string][]): void {
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure, aim] of rows)
    console.log(`${what.padEnd(width)}  ${figure.padStart(10)}${aim && `   aim: ${aim}`}`);
}
