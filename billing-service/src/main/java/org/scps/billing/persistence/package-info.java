/** PostgreSQL behind the interfaces of the core. The schema is Flyway's; entities never leave this package. */
package org.scps.billing.persistence;
