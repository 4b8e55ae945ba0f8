import { ordersEarly } from './orders-early';
import { ordersLater } from './orders-later';
import type { Order } from './types';

export const orders: Order[] = [...ordersEarly, ...ordersLater];
