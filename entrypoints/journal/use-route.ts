import { useSyncExternalStore } from 'react';

export type Route = { name: 'list' } | { name: 'entry' | 'prepare'; id: string };

/** The part of the journal the address asks for: `#/entry/ID`, `#/prepare/ID`, else the list. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}

export function routeOf(hash: string): Route {
  const [, name, id] = /^#\/(entry|prepare)\/([\w-]+)$/.exec(hash) ?? [];
  return (name === 'entry' || name === 'prepare') && id ? { name, id } : { name: 'list' };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
