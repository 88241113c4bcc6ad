import { useSyncExternalStore } from 'react';
import type { View } from '../../components/conversation/views';

/** Pages of the journal as a whole. */
export type Lookback = 'heard' | 'tempts' | 'rules' | 'year';

export type Route = { name: 'list' } | { name: Lookback } | { name: 'one'; view: View; id: string };

const VIEWS: Record<string, View> = {
  entry: 'entry',
  prepare: 'look',
  talk: 'talk',
  invite: 'invite',
  after: 'after',
  keep: 'keep',
};
const LOOKBACKS: readonly string[] = ['heard', 'tempts', 'rules', 'year'] satisfies Lookback[];

/** The part of the journal the address asks for: `#/entry/ID`, `#/prepare/ID`, `#/heard`, else the list. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}

export function routeOf(hash: string): Route {
  const [, name = '', id] = /^#\/([a-z]+)(?:\/([\w-]+))?$/.exec(hash) ?? [];
  const view = VIEWS[name];
  if (view && id) return { name: 'one', view, id };
  return LOOKBACKS.includes(name) ? { name: name as Lookback } : { name: 'list' };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
