/** Document tabs: other texts under the same document, told apart by `tab` in the address. Nothing is loaded anew. */

/** `root`: what is built anew when another tab is opened; `manager`, `editor` or nothing. With it the old object is `closed`. */
export function makeTabs(model, tiles, root, closed) {
  const texts = new Map();
  const now = () => new URLSearchParams(location.search).get('tab') ?? 't.0';
  return {
    /** Gives a tab its paragraphs; the open one shows them at once. */
    write(tab, paragraphs) {
      texts.set(tab, paragraphs);
      if (tab === now()) model.load(paragraphs);
    },
    open(tab) {
      const address = new URL(location.href);
      address.searchParams.set('tab', tab);
      history.pushState(null, '', address);
      const before = model.text;
      model.load(texts.get(tab) ?? [{ text: '' }]);
      if (!root) return;
      closed(before);
      tiles.rebuild(root);
    },
  };
}
