public class Check {}
