import { isBefore, isTeam, type Known } from './known';

/** Orders: numbered as they came in, of things and people that exist. The team does not buy. */
export function ordersProblems(known: Known): string[] {
  return known.content.orders.flatMap((order, position) => {
    const where = `order ${order.number}`;
    const previous = known.content.orders[position - 1];
    const buyer = known.people.get(order.by);
    const follows = !previous || (!isBefore(order, previous) && order.number > previous.number);
    return [
      ...(buyer ? [] : [`${where}: nobody is called ${order.by}`]),
      ...(isTeam(buyer) ? [`${where}: ${order.by} is in the team`] : []),
      ...(order.products.length === 0 ? [`${where}: is empty`] : []),
      ...order.products.filter((key) => !known.products.has(key)).map((key) => `${where}: no product ${key}`),
      ...(order.returned && !isBefore(order, order.returned)
        ? [`${where}: returned before it was made`]
        : []),
      ...(follows ? [] : [`${where}: out of order`]),
    ];
  });
}
