/**
 * Pairs entries and exits into sessions, prices them, and says what changed. Knows no framework: storage and messaging
 * stand behind the interfaces named as collections, such as {@link org.scps.billing.session.Sessions}. Callers hold the
 * facility's lock and run each use case in one transaction.
 */
package org.scps.billing.session;
