/** An open place ("...") at the end of a sentence keeps its three dots; a fourth would read as a slip. */
export function threeDots(text: string): string {
  return text.replaceAll('....', '...');
}
