/** Offers a text as a file. It is made here and goes nowhere else. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the time the next task runs; the memory is ours to give back.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
