/** What is selected on a page, read once because somebody asked for it in that moment (activeTab). */
import { browser } from 'wxt/browser';

/**
 * The selected text with its line breaks; empty when nothing is selected or the page lets no extension in. Without a
 * frame all of them are asked, the one with the focus first.
 */
export async function readSelection(tabId: number, frameId?: number): Promise<string> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const found = await browser.scripting.executeScript({ target, func: selectedText });
    const texts = found.flatMap(({ result }) => (result && result.text.trim() !== '' ? [result] : []));
    return (texts.find(({ focused }) => focused) ?? texts[0])?.text ?? '';
  } catch {
    return '';
  }
}

/** Runs in the page, so it stands alone. Fields of one line are not looked into: a secret may be in them. */
function selectedText(): { text: string; focused: boolean } {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const focused = document.hasFocus() && !(active instanceof HTMLIFrameElement);
  if (active instanceof HTMLInputElement) return { text: '', focused };
  if (active instanceof HTMLTextAreaElement && active.selectionStart !== active.selectionEnd)
    return { text: active.value.slice(active.selectionStart, active.selectionEnd), focused };
  const root = active?.getRootNode() as { getSelection?: () => Selection | null } | undefined;
  const inRoot = root?.getSelection?.();
  const selection = inRoot && !inRoot.isCollapsed ? inRoot : document.getSelection();
  return { text: String(selection ?? ''), focused };
}
