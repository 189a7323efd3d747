/** Tariffs as JSON documents: reading with every fault named, writing, presets and the command line. */
package org.scps.billing.document;
