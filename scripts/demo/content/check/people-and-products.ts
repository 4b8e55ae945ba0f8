import type { Person, Product } from '../types';
import { repeated, type Known } from './known';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The longest handle that the sign-up takes. */
const MAX_HANDLE = 30;

function personProblems(person: Person): string[] {
  const problems: string[] = [];
  if (!SLUG.test(person.handle) || person.handle.length > MAX_HANDLE)
    problems.push(`person ${person.key}: the handle cannot stand in an address`);
  if (!/@([a-z]+\.)?example\.test$/.test(person.email))
    problems.push(`person ${person.key}: mail outside example.test`);
  if (person.lastSeenDaysAgo > person.joined.daysAgo)
    problems.push(`person ${person.key}: last seen before joining`);
  if ((person.activity === 'team') !== (person.role !== 'member'))
    problems.push(`person ${person.key}: role and activity disagree`);
  return problems;
}

function productProblems(product: Product, categories: Set<string>): string[] {
  const words = product.description.split(/\s+/).length;
  const problems: string[] = [];
  if (!categories.has(product.category)) problems.push(`product ${product.key}: no such category`);
  if (words < 80 || words > 150) problems.push(`product ${product.key}: ${words} words of description`);
  if (!SLUG.test(product.slug)) problems.push(`product ${product.key}: the slug cannot stand in an address`);
  if (product.specs.length === 0) problems.push(`product ${product.key}: no specification`);
  return problems;
}

/** People, boards, categories and products: names that are unique and usable. */
export function peopleAndProductProblems({ content }: Known): string[] {
  const categories = new Set(content.categories.map((category) => category.key));
  const unique = [
    ...content.people.map((person) => `person ${person.key}`),
    ...content.people.map((person) => `handle ${person.handle}`),
    ...content.people.map((person) => `mail ${person.email}`),
    ...content.boards.map((board) => `board ${board.key}`),
    ...content.boards.map((board) => `board slug ${board.slug}`),
    ...content.products.map((product) => `product ${product.key}`),
    ...content.products.map((product) => `sku ${product.sku}`),
    ...content.products.map((product) => `product slug ${product.slug}`),
  ];
  return [
    ...repeated(unique).map((name) => `${name}: occurs twice`),
    ...content.people.flatMap(personProblems),
    ...content.products.flatMap((product) => productProblems(product, categories)),
  ];
}
