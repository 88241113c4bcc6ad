import type { PartReader } from './parts-en';
export const DUTCH: PartReader[] = [];
