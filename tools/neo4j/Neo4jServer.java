import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j Community server that speaks Bolt on 127.0.0.1 and nothing else: {@code java -cp 'lib/*' Neo4jServer.java <folder> <port>
 * [for-tests]}.
 *
 * <p>Port 0 takes a free one. The first line of the standard input, unless it is empty, is the password of user neo4j where the folder
 * is new; on the command line any user of the machine could read it. The server stops on SIGTERM, and when the standard input closes,
 * so that it cannot outlive the program that started it.
 */
final class Neo4jServer {
    /**
     * A server for tests meets thousands of statements a few times each, and graphs of any shape one after another. It does not plan
     * statements anew whenever the graph has changed, keeps the plans that the files of a worker share, and writes no log of statements.
     */
    private static final Map<Setting<?>, Object> FOR_TESTS = Map.of(
            GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofDays(1),
            GraphDatabaseSettings.query_cache_size, 1_000,
            GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);

    public static void main(String[] args) throws Exception {
        try {
            run(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]), args.length > 2);
        } catch (Exception failure) {
            // The database leaves threads behind that would keep the process alive.
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) System.err.println(cause);
            System.exit(1);
        }
    }

    private static void run(Path folder, int port, boolean isForTests) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        if (password != null && !password.isEmpty()) setInitialPassword(folder, password);

        var address = new SocketAddress("127.0.0.1", port);
        var server = new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                // By default a stop idles for 10 s after the databases are closed.
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofMillis(100))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.preallocate_store_files, false)
                .setConfig(isForTests ? FOR_TESTS : Map.of())
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));

        var database = (GraphDatabaseAPI) server.database("neo4j");
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("READY bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort());

        while (input.readLine() != null) {}
        System.exit(0);
    }

    /** Does what {@code neo4j-admin dbms set-initial-password} does, which has no effect on a folder that has been used. */
    private static void setInitialPassword(Path folder, String password) {
        var messages = new ByteArrayOutputStream();
        var out = new PrintStream(messages, true, StandardCharsets.UTF_8);
        var context = new ExecutionContext(folder, folder.resolve("conf"), out, out, new DefaultFileSystemAbstraction());
        int status = AdminTool.execute(context, "dbms", "set-initial-password", password);
        if (status != 0) throw new IllegalArgumentException(messages.toString(StandardCharsets.UTF_8).strip());
    }
}
