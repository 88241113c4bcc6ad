import { useSyncExternalStore } from 'react';
import type { Language } from '../../lib/detect/types';

export type Route =
  | { name: 'list' }
  | { name: 'new' }
  | { name: 'read' | 'edit' | 'translate'; language: Language; id: string };

/** `#/new`, `#/en/one-on-one`, `#/en/one-on-one/edit`, `#/nl/one-on-one/translate` (into that language), else the list. */
export function routeOf(hash: string): Route {
  if (hash === '#/new') return { name: 'new' };
  const [, language, id, name = 'read'] = /^#\/(en|nl)\/([\w-]+)(?:\/(edit|translate))?$/.exec(hash) ?? [];
  return id ? { name: name as 'read', language: language as Language, id } : { name: 'list' };
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
