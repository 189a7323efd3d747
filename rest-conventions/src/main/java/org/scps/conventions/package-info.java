/** What holds for every path of a service that keeps its data in a database: said and done once. */
package org.scps.conventions;
